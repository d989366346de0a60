import { createApp } from 'vue';
import App from './App.vue';
import { httpDeskApi } from './server/deskApi';
import { ServerClock } from './server/serverClock';
import { SignalRLink } from './server/signalRLink';
import './theme.css';

const clock = new ServerClock();

createApp(App, {
  api: httpDeskApi((date) => clock.learn(date)),
  newLink: () => new SignalRLink(),
  clock: () => clock.now(),
}).mount('#desk');
