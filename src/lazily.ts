/**
 * A value that is made when something of it is first asked for: what a file or a command may never need costs nothing at
 * the start. It stands for the value in every way but `===`.
 */
export function lazily<T extends object>(make: () => T): T {
  let made: T | undefined;
  const value = (): T => {
    made ??= make();
    return made;
  };
  const proxy = new Proxy({} as T, {
    get: (_, key) => Reflect.get(value(), key),
    has: (_, key) => Reflect.has(value(), key),
    getPrototypeOf: () => Reflect.getPrototypeOf(value()),
    ownKeys: () => Reflect.ownKeys(value()),
    getOwnPropertyDescriptor: (_, key) => {
      const found = Reflect.getOwnPropertyDescriptor(value(), key);
      return found && { ...found, configurable: true };
    },
  });
  values.set(proxy, value);
  return proxy;
}

const values = new WeakMap<object, () => object>();

/** The value itself, for who compares by `===`. */
export function actual<T extends object>(value: T): T {
  return (values.get(value)?.() as T | undefined) ?? value;
}
