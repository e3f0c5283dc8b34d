/// A list that never changes, for the innermost loops of the search: reading it counts no references, as reading an array of a class does.
///
/// Who makes a table releases it.
struct ConstantTable<Element>: RandomAccessCollection {
  private let base: UnsafePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: Swift.max(1, elements.count))
    for (index, element) in elements.enumerated() { (memory + index).initialize(to: element) }
    base = UnsafePointer(memory)
    count = elements.count
  }

  /// Gives the memory back; the table must not be used any more.
  func release() {
    let memory = UnsafeMutablePointer(mutating: base)
    memory.deinitialize(count: count)
    memory.deallocate()
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count)
    return base[index]
  }
}

// Nobody can change what it holds.
extension ConstantTable: @unchecked Sendable where Element: Sendable {}
