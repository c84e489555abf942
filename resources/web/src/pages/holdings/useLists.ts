import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useQueryText } from '../../app/useQueryText';
import { fetchFrom } from '../../api/queries';

interface Lists<List> {
  query: UseQueryResult<List[], Error>;
  /** The one that the address names, else the first. */
  current: List | undefined;
  choose: (id: string) => void;
  /** As they are on the server now, to see whether somebody else has changed what is about to be saved. */
  fresh: () => Promise<List[]>;
}

/** The lists at `path`, whose reply holds them under `member`; which one is shown stands in the address. */
export function useLists<List extends { id: string }>(path: string, member: string): Lists<List> {
  const [address, change] = useQueryText();
  const fetched = (signal?: AbortSignal) => fetchFrom<Record<string, List[]>>(path, signal);
  const listsOf = (reply: Record<string, List[]>) => reply[member] ?? [];
  const query = useQuery({ queryKey: [path], queryFn: ({ signal }) => fetched(signal), select: listsOf });
  const lists = query.data ?? [];
  const current = lists.find((list) => list.id === address.get('list')) ?? lists[0];
  const page = location.pathname;
  // What is taken back may be of the other page of lists, and must not change what this one shows.
  const choose = (list: string) => {
    if (location.pathname === page) change({ list });
  };
  return { query, current, choose, fresh: () => fetched().then(listsOf) };
}
