export { compileTexts } from '@nvs/project';
