import { speak } from '../../tools/node-texts';

speak('en');
