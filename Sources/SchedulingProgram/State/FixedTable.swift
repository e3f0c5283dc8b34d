/// A table of fixed size for the innermost loops of the search.
///
/// An array that a class holds is checked for exclusive access at every read and counted at many; here neither is, only the index is checked. Who
/// makes a table releases it.
struct FixedTable<Element: BitwiseCopyable> {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating element: Element, count: Int) {
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: element, count: count)
    self.count = count
  }

  /// Gives the memory back; the table must not be used any more.
  func release() { base.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return base[index]
    }
    nonmutating set {
      precondition(index >= 0 && index < count)
      base[index] = newValue
    }
  }
}
