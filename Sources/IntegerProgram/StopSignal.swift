import Synchronization

/// A flag that any thread, or a signal's handler, raises to end searches that run on other threads.
///
/// A search looks at it at every node of its tree and every 2,000 simplex iterations, within a node's linear program about once a second, and
/// then returns the best it has.
public final class StopSignal: @unchecked Sendable {
  // Unchecked since a pointer is not Sendable: what it points to is an atomic, and C reads it as one.
  private let flag: UnsafeMutablePointer<Atomic<UInt32>>

  public init() {
    flag = .allocate(capacity: 1)
    flag.initialize(to: Atomic(0))
  }

  deinit {
    flag.deinitialize(count: 1)
    flag.deallocate()
  }

  public func raise() { flag.pointee.store(1, ordering: .relaxed) }

  public func lower() { flag.pointee.store(0, ordering: .relaxed) }

  public var isRaised: Bool { flag.pointee.load(ordering: .relaxed) != 0 }

  /// Valid as long as this object lives.
  var address: UnsafePointer<UInt32> {
    UnsafeRawPointer(flag).assumingMemoryBound(to: UInt32.self)
  }
}
