/** Whether Take a moment lies over the page. */
export function isTakingAMoment(): boolean {
  return document.querySelector('[data-moment]') !== null
}
