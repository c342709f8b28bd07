// What will happen: the agenda's events as data.

/** `hub`, `depot`, `locker` are rows of the cast's facilities; `day` is a calendar day. */
export type SimulationEvent =
  | { readonly kind: 'day-begins'; readonly day: number }
  | { readonly kind: 'hub-sorts'; readonly hub: number; readonly day: number }
  | { readonly kind: 'wave-leaves'; readonly hub: number; readonly day: number; readonly wave: number }
  | { readonly kind: 'vans-leave'; readonly hub: number; readonly day: number }
  | { readonly kind: 'bikes-leave'; readonly depot: number; readonly day: number }
  /** The goods of a same-day order can leave. */
  | { readonly kind: 'order-picked'; readonly parcel: number }
  | { readonly kind: 'dispatcher-wakes'; readonly facility: number; readonly isWaitOver?: true }
  | { readonly kind: 'tour-departs'; readonly tour: number }
  | { readonly kind: 'tour-arrives'; readonly tour: number }
  | { readonly kind: 'tour-parks'; readonly tour: number }
  | { readonly kind: 'tour-docks'; readonly tour: number }
  | { readonly kind: 'tour-gives-up'; readonly tour: number; readonly stop: number }
  | { readonly kind: 'tour-serves'; readonly tour: number }
  | { readonly kind: 'tour-hands-over'; readonly tour: number }
  | { readonly kind: 'tour-loads'; readonly tour: number }
  | { readonly kind: 'tour-rested'; readonly tour: number }
  | { readonly kind: 'courier-rested'; readonly tour: number; readonly departs: number }
  /** For what a broken-down vehicle has aboard, or for those parcels of it that nobody comes for any more. */
  | { readonly kind: 'rescue-called'; readonly tour: number; readonly parcels?: readonly number[] }
  | { readonly kind: 'help-comes'; readonly tour: number }
  | { readonly kind: 'tour-returns'; readonly tour: number }
  | {
      readonly kind: 'parcel-collected';
      readonly locker: number;
      readonly parcel: number;
      readonly compartment: number;
    }
  | { readonly kind: 'parcel-expires'; readonly locker: number; readonly parcel: number; readonly compartment: number }
  | { readonly kind: 'sender-comes'; readonly locker: number; readonly parcel: number }
  | { readonly kind: 'stock-cleared'; readonly locker: number; readonly compartment: number }
  | { readonly kind: 'contractor-comes'; readonly contractor: number; readonly parcel: number; readonly day: number }
  | { readonly kind: 'day-ends'; readonly day: number };

export type EventKind = SimulationEvent['kind'];
export type EventOf<Kind extends EventKind> = Extract<SimulationEvent, { kind: Kind }>;
