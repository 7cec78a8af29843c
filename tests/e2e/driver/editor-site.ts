import type { Site } from './server'

// A page of no platform with every kind of field that a text may be written in. Wording is ours.

const WRITTEN = 'A is better because it names the 3 towers and B names one.'

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fields</title><link rel="icon" href="data:,">
<style>body { font: 15px system-ui; margin: 12px } textarea, [contenteditable], iframe { display: block; width: 400px; height: 40px; border: 1px solid }
.tiny { width: 1px; height: 1px; padding: 0; border: 0 } .clear { opacity: 0 }</style></head>
<body><h1>Fields</h1>
<button id="button" type="button">Nothing</button>
<input id="radio" type="radio" aria-label="Choice">
<textarea id="area" aria-label="Why">area: ${WRITTEN}</textarea>
<div id="rich" contenteditable="true" role="textbox" aria-label="Rich"><p>rich: <b>A is better</b> because it names the 3 towers.</p><p>B names one.</p></div>
<div id="open"></div><div id="closed"></div>
<iframe id="blank" title="Editor"></iframe>
<iframe id="same" title="Same" src="/inner"></iframe>
<iframe id="granted" title="Granted" src="http://practice.localhost/inner"></iframe>
<iframe id="other" title="Other" src="http://elsewhere.localhost/inner"></iframe>
<textarea id="empty" aria-label="Empty"> </textarea>
<input id="line" aria-label="Tag" value="birds"><input id="long" aria-label="Line" size="60" value="long: ${WRITTEN}">
<input id="password" type="password" aria-label="Password" value="hidden words that nobody reads here at all">
<input id="search" type="search" aria-label="Search" value="search: ${WRITTEN}">
<textarea id="fixed" readonly aria-label="Prompt">fixed: ${WRITTEN}</textarea>
<div class="monaco-editor"><textarea id="monaco" aria-label="Code">the lines in view</textarea></div>
<div class="cm-editor"><div id="cm" contenteditable="true" role="textbox" aria-label="Code 2"><div class="cm-line">cm: ${WRITTEN}</div></div></div>
<div class="cm-editor"><div id="cm-gap" contenteditable="true" role="textbox" aria-label="Code 3"><div class="cm-line">part</div><div class="cm-gap"></div></div></div>
<div id="canvas" tabindex="0" role="textbox" aria-label="Drawn"><canvas width="50" height="20"></canvas></div>
<canvas id="drawn" tabindex="0" aria-label="Drawn too" width="50" height="20"></canvas>
<textarea id="tiny" class="tiny" aria-label="Helper"></textarea><textarea id="clear" class="clear" aria-label="Helper 2"></textarea>
<script>
document.querySelector('#open').attachShadow({ mode: 'open' }).innerHTML = '<textarea aria-label="Open">open: ${WRITTEN}</textarea><input type="radio" aria-label="In">'
const closed = document.querySelector('#closed').attachShadow({ mode: 'closed' })
closed.innerHTML = '<textarea aria-label="Closed">closed: ${WRITTEN}</textarea>'
const blank = document.querySelector('#blank').contentDocument
blank.body.innerHTML = '<p>blank: ${WRITTEN}</p>'
blank.body.contentEditable = 'true'
addEventListener('go', ({ detail }) => {
  if (detail === 'open') document.querySelector('#open').shadowRoot.querySelector('textarea').focus()
  else if (detail === 'open radio') document.querySelector('#open').shadowRoot.querySelector('input').focus()
  else if (detail === 'closed') closed.querySelector('textarea').focus()
  else if (detail === 'blank') blank.body.focus()
  else document.getElementById(detail).focus()
})
</script></body></html>`

const INNER = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Inner</title></head><body>
<textarea aria-label="Inner" style="width:300px;height:30px">inner: ${WRITTEN}</textarea></body></html>`

export const EDITORS_URL = 'http://pages.localhost/editors'

export const editorSite: Site = ({ url }) => ({ body: url.pathname === '/inner' ? INNER : PAGE })
