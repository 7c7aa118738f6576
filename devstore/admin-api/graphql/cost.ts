/** Query costs, and the leaky bucket that limits them. */
import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

const CAPACITY = 2000;
/** Points per second. */
const RESTORE_RATE = 100;
const MUTATION_COST = 10;
/**
 * The maximum cost of a single query, on every plan.
 * https://shopify.dev/docs/apps/build/apis/graphql-admin/rate-limits
 */
export const MAX_QUERY_COST = 1000;

export interface CostReport {
  requestedQueryCost: number;
  actualQueryCost: number | null;
  throttleStatus: { maximumAvailable: number; currentlyAvailable: number; restoreRate: number };
}

export class CostBucket {
  #available = CAPACITY;
  #updatedAt = Date.now();

  /** Whether a query of this cost can run now. */
  allows(cost: number): boolean {
    this.#restore();
    return cost <= this.#available;
  }

  /** Deducts a query's actual cost (null if it didn't run), and returns the cost report for the response. */
  draw(requested: number, actual: number | null): CostReport {
    this.#restore();
    this.#available = Math.max(0, this.#available - (actual ?? 0));
    return {
      requestedQueryCost: requested,
      actualQueryCost: actual,
      throttleStatus: {
        maximumAvailable: CAPACITY,
        currentlyAvailable: Math.floor(this.#available),
        restoreRate: RESTORE_RATE,
      },
    };
  }

  #restore(): void {
    const now = Date.now();
    this.#available = Math.min(CAPACITY, this.#available + ((now - this.#updatedAt) / 1000) * RESTORE_RATE);
    this.#updatedAt = now;
  }
}

/** An operation's maximum cost: one point per object, ten per mutation, times the page size for lists. */
export function requestedCost(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): number {
  const costOf = (selections: SelectionSetNode, objectCost: number): number =>
    selections.selections.reduce((sum, node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        return sum + (fragment ? costOf(fragment.selectionSet, objectCost) : 0);
      }
      if (node.kind === Kind.INLINE_FRAGMENT) return sum + costOf(node.selectionSet, objectCost);
      if (!node.selectionSet) return sum;
      const size = node.arguments?.find(({ name }) => ['first', 'last'].includes(name.value))?.value;
      return sum + objectCost + costOf(node.selectionSet, 1) * (size ? pageSize(size, variables) : 1);
    }, 0);
  return costOf(operation.selectionSet, operation.operation === OperationTypeNode.MUTATION ? MUTATION_COST : 1);
}

/** The actual cost: one point per returned object, at most the requested cost (JSON values contain objects too). */
export function actualCost(data: unknown, kind: string, requested: number): number {
  const objects = (value: unknown): number => {
    if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + objects(each), 0);
    if (value === null || typeof value !== 'object') return 0;
    return Object.values(value).reduce<number>((sum, each) => sum + objects(each), 1);
  };
  if (data === null || typeof data !== 'object') return 0;
  const roots = Object.keys(data).length;
  return Math.min(requested, objects(data) - 1 + (kind === 'mutation' ? roots * (MUTATION_COST - 1) : 0));
}

function pageSize(value: ValueNode, variables: Readonly<Record<string, unknown>>): number {
  if (value.kind === Kind.VARIABLE) return Number(variables[value.name.value] ?? 1);
  return value.kind === Kind.INT ? Number(value.value) : 1;
}
