/** Does something while the page is in one theme. */
export async function inTheme(theme: 'light' | 'dark', deed: () => Promise<void>): Promise<void> {
  document.documentElement.dataset['theme'] = theme;
  try {
    await deed();
  } finally {
    delete document.documentElement.dataset['theme'];
  }
}

/** Waits until nothing fades or moves any more, what goes on for ever apart: colours are then what they will be. */
export async function still(): Promise<void> {
  const finite = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(finite.map((animation) => animation.finished));
}
