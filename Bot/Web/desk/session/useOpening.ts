import { useRouter } from './route';
import { useDesk } from './useDesk';

/** Opening and claiming from anywhere on the page: the address leads, the session follows it. */
export function useOpening(): { open: (conversationId: string) => void; claim: (conversationId: string) => Promise<void> } {
  const { session } = useDesk();
  const router = useRouter();
  const open = (conversationId: string) => router.go({ page: 'desk', view: 'conversation', conversationId });
  const claim = async (conversationId: string) => {
    if (await session.verbs.claim(conversationId)) open(conversationId);
  };
  return { open, claim };
}
