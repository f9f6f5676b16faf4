// The page is complete without this. It switches the language, hides the marks and centres the map.
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
  // On a narrow screen the map is wider than its box: begin with its middle, where the events are.
  const map = document.querySelector('.map-scroll')
  if (map) map.scrollLeft = (map.scrollWidth - map.clientWidth) / 2
  document.querySelector('.bar').hidden = false
})()
