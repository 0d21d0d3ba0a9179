import { Type } from 'typebox';
import type { DeskProfile, SignInObstacle } from '../../../contract/desk.ts';
import { DesktopProfile, EntryPoint, IdleCode, MultimediaProfile, Queue, Role, Team, WrapUpReason } from '../../../contract/administration.ts';
import { closed, Email, Id, Name } from '../../../contract/primitives.ts';
import { ScreenPop } from '../../../contract/screen-pop.ts';
import { PASSWORD_LENGTH } from '../../../server/auth/password.ts';

/** A new password. An old one is compared whatever it looks like. */
export const NewPassword = Type.String({ minLength: PASSWORD_LENGTH.min, maxLength: PASSWORD_LENGTH.max });
const Password = Type.String({ minLength: 1, maxLength: 1000 });

export const SignIn = Type.Object({ email: Email, password: Password }, closed);
export const SignedIn = Type.Object({ userId: Id }, { description: 'Signed in; the cookie is set.' });
export const ForgottenPassword = Type.Object({ email: Email }, closed);
export const ResetPassword = Type.Object({
  email: Email, code: Type.String({ maxLength: 20, description: 'The six digits of the mail.' }), password: NewPassword,
}, closed);
export const ChangePassword = Type.Object({ current: Password, password: NewPassword }, closed);

export const SetupState = Type.Object({ needed: Type.Boolean() }, { description: 'Whether the first-run page has work to do.' });
export const Setup = Type.Object({ organisation: Name, name: Name, email: Email, password: NewPassword }, closed);
export const SetUp = Type.Object({ tenantId: Id, userId: Id }, { description: 'The contact centre exists.' });

const OBSTACLES: readonly SignInObstacle[] = ['tenant-not-configured', 'profile-not-configured', 'skills-not-configured', 'permissions-not-configured'];

/** `DeskProfile` of the contract as a schema, for the document and the answer. */
const Profile = Type.Object({
  userId: Id, name: Name, email: Email, roles: Type.Array(Role), tenantId: Id, tenantName: Name,
  teams: Type.Array(Team),
  queues: Type.Array(Type.Pick(Queue, ['id', 'name', 'channel'])),
  entryPoints: Type.Array(Type.Pick(EntryPoint, ['id', 'name', 'queueId'])),
  idleCodes: Type.Array(IdleCode),
  wrapUpReasons: Type.Array(WrapUpReason),
  desktopProfile: Type.Union([DesktopProfile, Type.Null()]),
  multimediaProfile: Type.Union([MultimediaProfile, Type.Null()]),
  layouts: Type.Record(Id, Type.String(), { description: 'By team: what the layout of its agents is known by.' }),
  screenPops: Type.Array(ScreenPop),
  defaultDialNumber: Type.Union([Type.String(), Type.Null()]),
  defaultExtension: Type.Union([Type.String(), Type.Null()]),
  obstacle: Type.Union([...OBSTACLES.map((code) => Type.Literal(code)), Type.Null()], { description: 'Why this user cannot work as an agent.' }),
});
/** `?or=nobody` asks without blame: a page that opens signed out has done nothing wrong, so it gets no 401. */
export const SessionQuery = Type.Object({ or: Type.Optional(Type.Literal('nobody')) }, closed);
export const Session = Type.Object({ profile: Type.Union([Type.Unsafe<DeskProfile>(Profile), Type.Null()]) }, { description: 'Who is signed in, and what is set for them.' });
