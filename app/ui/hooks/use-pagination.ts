import { useNavigate, useSearchParams } from '@remix-run/react';

/** Navigates to another page of a list, keeping the URL's other parameters. */
export function usePagination(): (direction: 'after' | 'before', id?: string) => void {
  const navigate = useNavigate();
  const [searchParams] = useSearchParams();
  return (direction, id = '') => {
    const next = new URLSearchParams(searchParams);
    next.delete('after');
    next.delete('before');
    next.set(direction, id);
    navigate(`?${next.toString()}`, { preventScrollReset: true });
  };
}
