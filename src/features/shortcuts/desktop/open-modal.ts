/** Whether a modal dialog stands above the page, in whichever shadow root: what is behind it is not to be done by keys. */
export const hasOpenModal = (root: ParentNode = document): boolean => {
  if (root.querySelector('dialog:modal')) return true;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot && hasOpenModal(shadowRoot)) return true;
  return false;
};
