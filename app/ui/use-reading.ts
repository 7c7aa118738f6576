/** Reads a page's data anew, and tells components that hold a copy of it to start over. */
import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';

/** @returns a number to use in a component's key, which changes once the data asked for by the function is there. */
export function useReading(): [number, () => void] {
  const { revalidate, state } = useRevalidator();
  const [reading, setReading] = useState(0);
  const isAsked = useRef(false);
  useEffect(() => {
    if (state !== 'idle' || !isAsked.current) return;
    isAsked.current = false;
    setReading((count) => count + 1);
  }, [state]);
  const read = () => {
    isAsked.current = true;
    revalidate();
  };
  return [reading, read];
}
