import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Raster } from '@nvs/report';

/** Dots across a picture: sharp on paper at the width of a page. */
const WIDTH = 2160;
const FONT = 'DejaVu Sans';

/** What draws, and the letters that it draws with: the same on every machine. They stand in a folder beside what runs, or where npm put them. */
function file(folder: string, name: string, source: string): Uint8Array {
    const beside = join(folder, name);
    return readFileSync(existsSync(beside) ? beside : createRequire(beside).resolve(source));
}

let loaded: Promise<Raster | undefined> | undefined;

/**
 * Makes PNGs of SVGs. It takes its time to start, so it is loaded when a picture asks for it. Undefined: its files are not there.
 * @param folder of the bundle that runs
 */
export const rasteriser = (folder: string): Promise<Raster | undefined> => (loaded ??= load(folder).catch(() => undefined));

async function load(folder: string): Promise<Raster> {
    const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
    await initWasm(file(folder, 'resvg.wasm', '@resvg/resvg-wasm/index_bg.wasm'));
    const fontBuffers = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map(name => file(folder, name, `dejavu-fonts-ttf/ttf/${name}`));
    return svg => {
        const drawing = new Resvg(svg, {
            fitTo: { mode: 'width', value: WIDTH },
            font: { fontBuffers, defaultFontFamily: FONT, sansSerifFamily: FONT },
            background: '#ffffff'
        });
        try {
            const image = drawing.render();
            try {
                return image.asPng().slice();
            } finally {
                image.free();
            }
        } finally {
            drawing.free();
        }
    };
}
