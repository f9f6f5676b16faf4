import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Account } from '../../src/account/types.ts'
import { placesIn } from '../../src/cli/context.ts'
import { searchWords, startServer } from '../../src/server/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { exportContext } from '../server/export-context.ts'
import { account, context, locate } from './account.ts'

/**
 * The workbench built from its source, over the real server and a real store that holds the sample account, or another, or what is put there.
 * Under vitest the build holds React's development half, whose warnings (a missing key, an odd nesting) the tests catch on the console.
 */
export async function startWorkbench(
  held: Account | ((store: Store) => Promise<unknown>) = account,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-web-'))
  const webRoot = join(folder, 'web')
  await build({
    root: fileURLToPath(new URL('../../web', import.meta.url)),
    build: { outDir: webRoot, emptyOutDir: true },
    logLevel: 'error',
  })
  const store = await openStore(join(folder, 'store.db'), searchWords)
  await (typeof held === 'function' ? held(store) : store.saveAccount(held))
  const server = await startServer(store, {
    port: 0,
    webRoot,
    context,
    locate,
    places: placesIn,
    exports: { context: exportContext, software: 'isnad 0.1.0' },
  })
  return {
    url: server.url,
    close: async () => {
      await server.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
