import { makePractice, makeBenchFolder } from './practice.ts'
import { measureTyping } from './figures/typing.ts'
import { pinClients } from './pinning.ts'
import { serverKinds, type ServerKind } from './servers/server-kind.ts'
const [count='200', seconds='5', only, profileFolder] = process.argv.slice(2)
pinClients()
const f=makeBenchFolder()
const p=await makePractice(f,Number(count))
for (const k of serverKinds) { if (only && only!=='all' && only!==k) continue
 try { const r=await measureTyping(p,k as ServerKind,{pairs:Number(count),seconds:Number(seconds),...(profileFolder?{profileFolder}:{})})
 console.log(k, 'seen',r.seen.at(.5).toFixed(1),r.seen.at(.99).toFixed(1),r.seen.count,'saved',r.saved.at(.5).toFixed(1),r.saved.at(.99).toFixed(1),r.saved.count,'edits',r.edits,'cpu/1000',r.cpuMsPerThousandEdits.toFixed(0),'B/edit',r.writtenBytesPerEdit.toFixed(0),'client',r.clientLoad.toFixed(2)) } catch(e) { console.log(k, e) }
}
p.dispose()
