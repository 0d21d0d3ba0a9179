export const en = {
  'install.heading': 'Install Agent Desktop',
  'install.text': 'The desktop can have its own window, without tabs and address bar.',
  'install.install': 'Install application',
  'install.later': 'Not now',
  'install.failed': 'The browser did not install the application. Use the install icon in its address bar.',
  'install.update': 'A new version is ready.',
  'install.reload': 'Reload now',
} as const;
