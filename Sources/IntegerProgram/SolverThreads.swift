import Foundation
import Synchronization

/// Work on threads of its own, where restricted masters may live: nothing suspends, and each thread keeps its work.
public enum SolverThreads {
  /// Bytes of stack for each thread.
  private static let stackSize = 16 << 20

  /// Runs `work` on one new thread and waits for it.
  public static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) throws -> Value {
    try map([()], threads: 1) { _, _ in try work() }[0]
  }

  /// Works through the items, in their order, on some threads, and waits for all.
  ///
  /// The results stand in the order of the items, whatever the number of threads.
  ///
  /// - Throws: the error of the first item, in their order, whose work threw; the others are worked on all the same.
  public static func map<Item: Sendable, Value: Sendable>(
    _ items: [Item], threads: Int, _ work: @escaping @Sendable (Int, Item) throws -> Value
  ) throws -> [Value] {
    let board = Board<Value>(count: items.count)
    let group = DispatchGroup()
    for _ in 0..<max(1, min(threads, items.count)) {
      group.enter()
      let thread = Thread {
        while let index = board.take() {
          let result = Result { try work(index, items[index]) }
          board.put(result, at: index)
        }
        group.leave()
      }
      thread.stackSize = stackSize
      thread.start()
    }
    group.wait()
    return try board.results()
  }
}

/// What is still to be done, and what came of the rest.
private final class Board<Value: Sendable>: Sendable {
  private let count: Int
  private let next = Atomic(0)
  private let done: Mutex<[Int: Result<Value, any Error>]> = Mutex([:])

  init(count: Int) { self.count = count }

  func take() -> Int? {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }

  func put(_ result: Result<Value, any Error>, at index: Int) {
    done.withLock { $0[index] = result }
  }

  func results() throws -> [Value] {
    let done = done.withLock { $0 }
    return try (0..<count).map { index in
      guard let result = done[index] else { preconditionFailure("An item was not worked on.") }
      return try result.get()
    }
  }
}
