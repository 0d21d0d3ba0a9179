// Runs before the first paint, so that nobody who chose dark is dazzled by a light page.
try {
  const theme = localStorage.getItem('ad-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme it is.
}
