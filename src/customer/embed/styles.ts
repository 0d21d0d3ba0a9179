/** White or near black, whichever is read better on a colour. */
function inkOn(color: string): string {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return '#fff';
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
    .map((value) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#111' : '#fff';
}

/** A constructed sheet needs no exception from the site's content security policy. */
export function embedStyles(color: string, position: 'left' | 'right'): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
:host { all: initial; color-scheme: light dark; }
* { box-sizing: border-box; }
.launcher {
  position: fixed; z-index: 2147483001; bottom: max(20px, env(safe-area-inset-bottom)); ${position}: 20px;
  display: flex; align-items: center; justify-content: center; gap: 10px; min-width: 56px; height: 56px; padding: 0 16px;
  border: 0; border-radius: 28px; background: ${color}; color: ${inkOn(color)}; cursor: pointer;
  font: 600 16px/1.2 system-ui, sans-serif; box-shadow: 0 4px 16px rgb(0 0 0 / 28%); transition: scale .15s;
}
.launcher:hover { scale: 1.05; }
.launcher:focus-visible { outline: 3px solid ${color}; outline-offset: 3px; }
svg { width: 24px; height: 24px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.badge {
  position: absolute; top: -4px; right: -4px; min-width: 22px; height: 22px; padding: 0 6px; border: 2px solid #fff;
  border-radius: 11px; background: #c42b32; color: #fff; font: 700 12px/18px system-ui, sans-serif; text-align: center;
}
.news { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.panel {
  position: fixed; z-index: 2147483000; bottom: 92px; ${position}: 20px; width: 400px; max-width: calc(100vw - 40px);
  height: min(680px, calc(100dvh - 112px)); overflow: hidden; border-radius: 18px; background: Canvas;
  box-shadow: 0 12px 48px rgb(0 0 0 / 30%); transition: opacity .18s, translate .18s;
}
@starting-style { .panel { opacity: 0; translate: 0 16px; } }
iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: light dark; }
[hidden] { display: none !important; }
@media (max-width: 480px), (max-height: 480px) {
  .panel { inset: 0; width: 100%; max-width: none; height: 100dvh; border-radius: 0; }
  .covered { display: none; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
@media (forced-colors: active) { .launcher, .panel { border: 1px solid ButtonText; } }
@media print { :host { display: none; } }`);
  return sheet;
}
