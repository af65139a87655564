import { join } from 'node:path'
import { build } from 'vite'

/** The stock editor's page as one script, bundled the way any program would be. */
export async function buildStockPage(): Promise<{ readonly html: string; readonly script: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'stock-editor.ts'),
        output: { format: 'es', codeSplitting: false },
      },
    },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const script = outputs.find((output) => output.type === 'chunk')
  if (script === undefined) throw new Error('nothing was bundled')
  return { html, script: script.code }
}

const html = `<!doctype html>
<ul id="people" aria-label="People"></ul>
<div id="editor"></div>`
