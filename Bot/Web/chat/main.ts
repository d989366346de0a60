import './chat.css';
import { keepCompositionFromSending } from './composition';
import { Page } from './page';
import { takePastedPictures } from './pictures';
import { followKeyboard } from './viewport';

const place = document.getElementById('web-chat');
if (!place) throw new Error('chat/index.html has no element #web-chat');

followKeyboard();
keepCompositionFromSending(place);
takePastedPictures(place);
void new Page(place).open();
