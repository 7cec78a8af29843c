import { readFileSync } from 'node:fs'
import { launchChromium } from '../e2e/driver/chromium'
import { startServer } from '../e2e/driver/server'
import { folderSite, HOST, pathOf } from './detect/folder-site'
async function main() {
const dir='/work/shared/pages'
const server = await startServer({ [HOST]: folderSite(dir) })
const m = await launchChromium({ proxyPort: server.port, bare: true, width: 1280, height: 900 })
const [f, ...libs] = process.argv.slice(2)
const page = await m.open(`http://${HOST}${pathOf(f ?? '')}`)
for (const lib of libs) {
  await page.evaluate(readFileSync(lib,'utf8'))
  const out = await page.evaluate(`(() => { const read = globalThis.marginGeneric; const p = {url:new URL(location.href),document,isTop:true,shadowRoot:(e)=>e.shadowRoot}; const ts=[]; let r; for(let i=0;i<40;i++){const t=performance.now(); r=read(p); ts.push(performance.now()-t)} const first=ts[0]; ts.sort((a,b)=>a-b); const x={...r,submit:!!r.submit,skip:!!r.skip,taskRoot:!!r.taskRoot}; return {first, min:ts[0], med:ts[20], json: JSON.stringify(x)} })()`)
  console.log(lib, out)
}
if (process.env.PROF) {
  const s = await page.createCDPSession(); await s.send('Profiler.enable'); await s.send('Profiler.setSamplingInterval',{interval:100}); await s.send('Profiler.start')
  await page.evaluate(`(() => { const read = globalThis.marginGeneric; const p = {url:new URL(location.href),document,isTop:true,shadowRoot:(e)=>e.shadowRoot}; for(let i=0;i<60;i++) read(p) })()`)
  const { profile } = await s.send('Profiler.stop') as any
  const self = new Map<string, number>(); const by = new Map(profile.nodes.map((n:any)=>[n.id,n]))
  let total=0
  profile.samples.forEach((id:number,i:number)=>{ const n:any=by.get(id); const k=n.callFrame.functionName+':'+n.callFrame.lineNumber+':'+n.callFrame.columnNumber; const d=profile.timeDeltas[i+1]??0; total+=d; self.set(k,(self.get(k)??0)+d)})
  for (const [k,v] of [...self].sort((a,b)=>b[1]-a[1]).slice(0,25)) console.log((v/total*100).toFixed(1)+'%', k)
}
await m.close(); await server.stop()
}
main()
