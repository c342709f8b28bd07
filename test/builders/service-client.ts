// A client of the study service in this very thread: every answer comes later, as a worker's does, but is no copy.
import { type AsyncService, createServiceClient, type ServiceClient } from '../../src/app/service-client.ts';
import { createStudyService } from '../../src/service/study-service.ts';

/** `hear` is told of every question before it is answered; what it throws is the answer. */
export function aServiceClient(
  hear: (question: string, details: readonly unknown[]) => void = () => undefined,
): ServiceClient {
  const service = new Proxy(createStudyService(), {
    get: (target, name) => {
      const question = Reflect.get(target, name) as (...details: unknown[]) => unknown;
      return async (...details: unknown[]) => {
        hear(String(name), details);
        return question(...details);
      };
    },
  }) as unknown as AsyncService;
  const died = new Promise<never>(() => undefined);
  return createServiceClient(
    () => ({ service, died, end: () => undefined }),
    () => undefined,
  );
}
