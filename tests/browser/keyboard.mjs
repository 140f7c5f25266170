import { expect } from "@playwright/test";

/// Brings the focus to a control; the page may still be moving the focus itself after the last act.
async function reach(locator) {
  await expect(async () => {
    await locator.focus();
    await expect(locator).toBeFocused({ timeout: 500 });
  }).toPass();
}

/// Presses a control by keyboard.
export async function press(locator, key = "Enter") {
  await reach(locator);
  await locator.press(key);
}

/// Types a text in place of what stands there; `leaving` goes on to the next control.
export async function type(locator, text, { leaving = false } = {}) {
  await reach(locator);
  await locator.press("ControlOrMeta+a");
  await locator.pressSequentially(text);
  if (leaving) await locator.press("Tab");
}
