// The page is complete without this. It switches the language, hides the marks, and opens at the claim that a link names.
;(() => {
  const root = document.documentElement
  const buttons = [...document.querySelectorAll('button[data-lang]')]
  const speak = lang => {
    root.lang = lang
    root.dir = lang === 'ar' ? 'rtl' : 'ltr'
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.lang === lang))
  }
  for (const button of buttons) button.addEventListener('click', () => speak(button.dataset.lang))
  const marks = document.getElementById('marks')
  marks.addEventListener('change', () => root.classList.toggle('no-marks', !marks.checked))
  speak(root.lang)
  document.querySelector('.bar').hidden = false
})()
