import { expect, it } from 'vitest';
import css from './chat.css?inline';

it('the name of a picture that could not be sent stands out from the visitor’s own bubble', () => {
  // The classes and the colours that Web Chat 4.18.1 gives a file in the bubble of the visitor.
  document.head.innerHTML = `<style>
    .w1.webchat__bubble.webchat__bubble--from-user .webchat__bubble__content { color: rgb(255, 255, 255); }
    .w2 { color: rgb(0, 0, 0); }
    .w2 .webchat__fileContent__buttonLink { color: rgb(0, 0, 0); }
    .w2 .webchat__fileContent__fileName { color: rgb(11, 110, 79); }
  </style><style>${css}</style>`;
  document.body.innerHTML = `<div id="web-chat"><div class="webchat__bubble webchat__bubble--from-user w1"><div class="webchat__bubble__content">
    <div class="webchat__fileContent w2"><a class="webchat__fileContent__buttonLink"><div class="webchat__fileContent__badge">
      <div class="webchat__fileContent__fileName">鞋.png</div><div class="webchat__fileContent__size">3 MB</div>
    </div></a></div>
  </div></div></div>`;
  const colours = [...document.querySelectorAll('.webchat__fileContent div')].map(each => getComputedStyle(each).color);
  expect(colours).toEqual(Array.from({ length: 3 }, () => 'rgb(255, 255, 255)'));
});
