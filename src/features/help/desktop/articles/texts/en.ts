/** A line that begins with `1. ` is a step, one with `- ` a point of a list; names between `**` are those that the desktop shows. */
export const en = {
  'guide.title-sign-in': 'Sign in',
  'guide.text-sign-in': `1. Enter your e-mail address, choose **Next**, enter your password and choose **Sign In**.
2. In **Station Credentials**, choose **Dial Number** or **Extension** and enter the number where you take calls.
3. Choose your **Team**, then **Submit**.

With **Remember My Credentials** this browser fills the fields in for you next time.

- Forgotten your password? **Forgot password** sends you a 6-digit code by e-mail.
- You work in one window at a time. When the desktop is open in another one, **Continue** brings your session here.
- After sign-in you are idle. Go to **Available** to receive requests.`,
  'guide.title-install': 'Install the desktop as an application',
  'guide.text-install': `The desktop can have a window of its own, without tabs and address bar.

1. Choose **Install application** when the desktop offers it, or the install icon in the browser’s address bar.
2. Confirm in the browser.

When a new version is ready, **Reload now** takes it. Conversations and drafts are there again at once.

To remove the application, open its menu with the ellipsis icon in its title bar, choose Uninstall and confirm.`,
  'guide.title-availability': 'Set your availability',
  'guide.text-availability': `The state selector in the header shows your state and since when you are in it.

1. Open the state selector.
2. Type a part of a name, or go through the list.
3. Choose **Available** or one of the idle states.

- **Available**: requests are offered to you.
- Idle: nothing new is offered; conversations that you have stay yours.
- **Engaged** says that you are handling at least one conversation.
- When you do not answer a request in time, another agent gets it and you are idle (RONA). **Set as Available** brings you back, **Stay idle** leaves you idle.
- **Pending**: the state is set as soon as the connection is back.`,
  'guide.title-inactivity': 'Prolonged inactivity',
  'guide.text-inactivity': `When nothing is done for the time that your administrator has set, the desktop asks you with **Prolonged Inactivity** and counts down the last minute.

- **Stay Signed In**: you go on working.
- **Sign Out**: you are signed out at once.
- Without an answer you are signed out at the end of the time, and the sign-in page tells you why.

Keys, pointer and touch count as activity. When you look at something else, the browser shows a notification if you have allowed it.`,
  'guide.title-wrap-up': 'Wrap up a conversation',
  'guide.text-wrap-up': `When a conversation has ended, or you have transferred it, **Wrap Up Reasons** opens.

1. Search and choose one reason.
2. Choose **Submit Wrap Up**.

- While a time runs, the default reason is submitted at its end. **Cancel Auto Wrap Up** gives you more time, if your administrator allows it.
- While requests wait, **Wrap up later** puts the dialog aside; **Wrap up** in the conversation opens it again.
- Without a connection the reason is kept and sent when the line is back.
- Screen pops of the conversation that stand inside the desktop close.`,
  'guide.title-ended': 'Ended interactions',
  'guide.text-ended': `**Interaction Ended** appears when your administrator has ended an interaction of yours. There is nothing to wrap up: **OK** takes it from your desktop.

- **Error Details** shows the tracking ID, and **Copy Tracking ID** copies it for your administrator.
- What you have handled in the last 24 hours stands in **Agent Interaction History**.
- **Contact History** shows what this customer has asked in the last 60 days.`,
  'guide.title-troubleshooting': 'When something does not work',
  'guide.text-troubleshooting': `- The connection is lost: go on writing. What you do is kept and sent when the line is back. **Unsent actions** in the header shows what waits; what was refused has **Retry** and **Discard**.
- A conversation does not respond: the desktop loads its data again by itself. Until then nothing can be done with it.
- Something fails: behind **Error Details** stands the tracking ID; **Copy Tracking ID** copies it for your administrator.
- Something looks wrong: reload the page. Conversations, drafts and your place in them are there again.
- You hear no sound or see no notification: look into the notification settings, and allow notifications in the browser.

Your administrator can help best with the error report: **Download Error Report** in the user profile saves what the desktop did in the last 15 minutes, without names and messages.`,
  'guide.title-screen-pop': 'Screen pops',
  'guide.text-screen-pop': `A screen pop is a page of another system that opens by itself for a request, as your administrator has configured it: in a tab of the browser, beside the conversation under **Screen Pop**, or on a page of the navigation bar.

- It follows the conversation in the workspace. When there are several, each has a sub-tab.
- **Maximize screen pop** gives it the whole window, **Restore screen pop** its old place.
- Closed by mistake? Among your notifications the entry **Screen Pop Delivered** has a link that opens it again: **Reopen Screen Pop**, or the text of your administrator.
- When the browser has blocked it, a message says so: **Open Screen Pop** opens it by hand. Allow pop-ups for this page.
- When you submit the wrap-up reason, the screen pops inside the desktop close. Tabs of the browser stay.`,
  'guide.title-profile': 'Your user profile',
  'guide.text-profile': `Your picture or your initials at the end of the header open the user profile. It shows your team, your number and your **Channel Capacity**.

- To work for another team, choose it under **Team**, then **Save Selection** and **Change Team**. This is possible while you have no request, conversation or wrap-up.
- **Profile Settings**: your name, picture, password and language.
- **Notification Settings**: how you hear of requests.
- **Switch to Dark Mode** changes how the desktop looks.
- **Keyboard Shortcuts** lists the keys, which you can change.
- **Reset Entire Desktop Layout**: all pages look again as your administrator has arranged them.`,
  'guide.title-colleagues': 'Work with colleagues',
  'guide.text-colleagues': `Give a conversation to somebody who can help better:

1. Choose **Transfer** in the conversation.
2. Under **Transfer to** search for a queue or an agent, and choose.
3. Choose **Transfer**, then wrap up your part.

- Agents who are not available cannot be chosen.
- When a colleague transfers something to you, the request says so.
- Calls and messages among colleagues are not part of the desktop: use the collaboration app of your organisation in a window of its own. Switch notifications on in **Notification Settings**: then the browser tells you of requests meanwhile.`,
  'guide.title-emoji': 'Emojis in messages',
  'guide.text-emoji': `1. Choose **Emoji** below your message.
2. Search by name, or choose one of the groups.
3. Choose the emoji by press or with Enter. It stands where the cursor was.

This works in chats and in social messages, those by WhatsApp too. How an emoji looks is up to the customer’s device.`,
  'guide.title-sign-out': 'Sign out',
  'guide.text-sign-out': `1. End and wrap up all conversations.
2. Go to an idle state.
3. Open the user profile, choose **Sign Out** and confirm.

- While something stands in the way, the reason is said above the button.
- Actions that are not sent would be lost: the question says how many there are.
- To close the window is not to sign out: the browser asks first. Without a window your conversations go to other agents after a time.
- With the sign-out this browser forgets your drafts and conversations.`,
} as const;
