/** How a web site wants the launcher: the script element's `data-` attributes. */
export interface EmbedOptions {
  /** The contact centre's own origin, from where the script was loaded. */
  origin: string;
  tenant: string | null;
  /** The topic to begin with, by id or name. */
  topic: string | null;
  position: 'left' | 'right';
  /** Words beside the launcher's icon. */
  label: string | null;
  /** Any CSS colour. */
  color: string | null;
}

export function readOptions(script: HTMLScriptElement): EmbedOptions {
  const { tenant, topic, position, label, color } = script.dataset;
  return {
    origin: new URL(script.src, location.href).origin,
    tenant: tenant || null,
    topic: topic || null,
    position: position === 'left' ? 'left' : 'right',
    label: label?.trim() || null,
    // Only a colour gets into the style sheet.
    color: color && CSS.supports('color', color) ? color : null,
  };
}

/** The page in the panel. */
export function pageAddress({ origin, tenant, topic, color }: EmbedOptions, hostOrigin: string): string {
  const address = new URL('/help/', origin);
  address.searchParams.set('embed', '1');
  address.searchParams.set('origin', hostOrigin);
  if (tenant) address.searchParams.set('tenant', tenant);
  if (topic) address.searchParams.set('topic', topic);
  if (color) address.searchParams.set('color', color);
  return address.href;
}
