import type { Message, Say } from '@nvs/words';
import type { Picture } from '../document/document.js';
import type { Markup } from './markup.js';
import { drawReach } from './reach.js';
import { drawRiskDiagram } from './risk-diagram.js';
import { drawStressTest } from './stress-test.js';

/** A picture as SVG. @param title what it is called @param caption how it is read */
export function drawn(picture: Picture, title: Message, caption: Message, say: Say): Markup {
    switch (picture.name) {
        case 'risk_diagram':
            return drawRiskDiagram(picture, title, caption, say);
        case 'reach':
            return drawReach(picture, title, caption, say);
        case 'stress_test':
            return drawStressTest(picture, title, caption, say);
    }
}
