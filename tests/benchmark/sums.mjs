/// The middle one, or the one that so large a share of them does not exceed.
export function share(numbers, part) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

export const median = (numbers) => share(numbers, 0.5);

/// 12 ms, 1.24 s, 0.7 ms.
export function ms(number) {
  if (number >= 1000) return `${(number / 1000).toFixed(2)} s`;
  return `${number.toFixed(number < 10 ? 1 : 0)} ms`;
}

/// 1,234 kB; half a kilobyte has a decimal.
export function kb(number) {
  const kilo = number / 1000;
  return `${kilo < 10 ? kilo.toFixed(1) : Math.round(kilo).toLocaleString("en")} kB`;
}

export const percent = (number) => `${number.toFixed(number > 0 && number < 10 ? 1 : 0)} %`;

export const letters = (number) => `${Math.round(number).toLocaleString("en")} chars`;

/// A ratio in as many places as it needs.
export function times(ratio) {
  return `${ratio.toFixed(ratio < 0.1 ? 3 : 2)}×`;
}

/// A Markdown table; the first column reads from the left.
export function table(heads, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(heads), `|${heads.map((_, place) => (place === 0 ? "---" : "---:")).join("|")}|`, ...rows.map(line)].join("\n");
}
