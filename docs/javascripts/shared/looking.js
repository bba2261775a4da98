// What is said of this minute is said anew as time passes, and as soon as the page is seen again.

/** @param {() => unknown} look @param {number} every ms @returns {() => void} ends it */
export const keepLooking = (look, every) => {
  const timer = setInterval(look, every)
  addEventListener('visibilitychange', look)
  return () => {
    clearInterval(timer)
    removeEventListener('visibilitychange', look)
  }
}
