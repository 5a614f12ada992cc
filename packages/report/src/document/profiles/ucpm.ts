import { message } from '@nvs/words';
import type { Profile } from './profile.js';

/** The summary report on disaster risk management: the three parts of Commission Notice 2019/C 428/07. */
export const UCPM: Profile = {
    name: 'ucpm',
    introduction: [message('ucpmPages.introduction')],
    sections: [{ section: 'ucpm-assessment' }, { section: 'ucpm-capability' }, { section: 'ucpm-priorities' }, { section: 'gaps-by-owner' }]
};
