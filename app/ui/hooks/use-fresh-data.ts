/** Revalidates the page's data and resets components that copy it into their state. */
import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';

/**
 * @returns a number for a component's key, which changes once the new data has arrived, and a function that requests it
 */
export function useFreshData(): [number, () => void] {
  const { revalidate, state } = useRevalidator();
  const [revalidation, setRevalidation] = useState(0);
  const isRequested = useRef(false);
  useEffect(() => {
    if (state !== 'idle' || !isRequested.current) return;
    isRequested.current = false;
    setRevalidation((count) => count + 1);
  }, [state]);
  const request = () => {
    isRequested.current = true;
    revalidate();
  };
  return [revalidation, request];
}
