// Runs in the page: the symbols and marks that do not stand out from what is behind them (3:1, WCAG 1.4.11).
export function faint() {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  // Whatever form a colour is written in: red, green, blue, and opacity from 0 to 1.
  const read = (colour) => {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
    return { parts: [red, green, blue], alpha: alpha / 255 };
  };
  const behind = (element) => {
    for (let one = element; one !== null; one = one.parentElement) {
      const { parts, alpha } = read(getComputedStyle(one).backgroundColor);
      if (alpha > 0.9) return parts;
    }
    return read('Canvas').parts;
  };
  const luminance = (parts) => {
    const [red, green, blue] = parts.map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const dialog = document.querySelector('[role=dialog], [role=alertdialog]');
  const found = [];
  const judge = (element, colour, around) => {
    const { parts, alpha } = read(colour);
    const ratio = alpha < 0.1 ? 1 : contrast(parts, behind(around));
    if (ratio < 3) {
      const name = element.getAttribute('class') ?? element.tagName;
      found.push(`faint: ${name} (${colour}, ${ratio.toFixed(1)}:1)`);
    }
  };
  for (const element of (dialog ?? document).querySelectorAll('[data-symbol]')) {
    const style = getComputedStyle(element);
    if (element.tagName === 'svg') judge(element, style.color, element.parentElement);
    else judge(element, style.backgroundColor, element.parentElement);
  }
  return [...new Set(found)];
}
