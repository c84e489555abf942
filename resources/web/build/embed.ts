import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(html|js|css|svg|webmanifest)$/;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** Compresses what was built, and lists it for Qt's resource compiler: the server sends the bytes as they are. */
export function embed(): Plugin {
  return {
    name: 'soundings-embed',
    apply: 'build',
    enforce: 'post',
    closeBundle() {
      const folder = 'dist';
      for (const file of filesBelow(folder).filter((name) => TEXT.test(name))) {
        const bytes = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      }
      const rows = filesBelow(folder)
        .map((file) => relative(folder, file))
        .filter((name) => name !== 'client.qrc')
        .sort()
        .map((name) => `    <file>${name}</file>`);
      writeFileSync(join(folder, 'client.qrc'), `<RCC>\n  <qresource prefix="/soundings/client">\n${rows.join('\n')}\n  </qresource>\n</RCC>\n`);
    },
  };
}
