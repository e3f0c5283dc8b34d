import Dispatch
import Synchronization

/// Work on many items on all cores.
enum Concurrent {
  /// The results in the order of the items, whatever the order in which they were made.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { place in
      let result = transform(items[place])
      results.withLock { $0[place] = result }
    }
    return results.withLock { $0.map { $0! } }
  }
}
