import type { DeskActivity } from '../wire';
import { wording } from '../wording';

/** The line drawn for what happened to a conversation; undefined for an event that says nothing to an agent. */
export function systemText({ event, text }: DeskActivity): string | undefined {
  if (!event) return text || undefined;
  const actor = event.actor?.name;
  // Verbs of the waiting line and the Bot Framework's own names for the same (handoff.initiate is an escalation).
  switch (event.name.replace(/^handoff\./, '')) {
    case 'initiate':
    case 'escalated':
      return wording.events.escalated(event.reason && wording.reasons[event.reason]);
    case 'claimed':
      return wording.events.claimed(actor);
    case 'released':
      return wording.events.released(actor);
    case 'resolved':
      return wording.events.resolved(actor);
    case 'cancel':
    case 'cancelled':
      return wording.events.cancelled;
    case 'lapsed':
      return wording.events.lapsed;
    case 'page.context':
      return event.page ? wording.events.lookingAt(event.page.order, event.page.title) : text || undefined;
    default:
      return text || undefined;
  }
}
