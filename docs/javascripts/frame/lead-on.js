// On the page of a former address: leads on at once and takes the anchor along, which a refresh would lose.
// A classic script, so that it runs before anything is shown. Without it the page's refresh and link do the work.
const to = document.currentScript?.dataset.to
if (to) {
  const target = new URL(to, location.href)
  if (!target.search) target.search = location.search
  target.hash = location.hash
  location.replace(target)
}
