/** The media channels (WX-190). */
export const CHANNELS = ['voice', 'chat', 'email', 'social'] as const;
