/** gallery.html: the gallery that one walks through; with ?show=… one thing alone, for pictures (view/gallery/main.ts). */
if (new URLSearchParams(location.search).has('show')) void import('./view/gallery/main.ts')
else void import('./gallery-page.tsx').then(({ openGallery }) => openGallery(document.getElementById('root')!))
