/// A natural number of any size: sums and products of a roster's decimals are compared without rounding.
///
/// A score adds fractions with unlike denominators (weights with nine decimals, lengths of lists, travel times): no fixed width is safe.
struct Natural: Comparable {
  /// Base 2³², least first, without leading zeros.
  private var limbs: [UInt32] = []

  init(_ value: Int) {
    precondition(value >= 0)
    var rest = UInt64(value)
    while rest > 0 {
      limbs.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
  }

  static func + (left: Natural, right: Natural) -> Natural {
    var sum = Natural(0)
    var carry: UInt64 = 0
    for index in 0..<max(left.limbs.count, right.limbs.count) {
      carry += index < left.limbs.count ? UInt64(left.limbs[index]) : 0
      carry += index < right.limbs.count ? UInt64(right.limbs[index]) : 0
      sum.limbs.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    if carry > 0 { sum.limbs.append(UInt32(carry)) }
    return sum
  }

  static func * (left: Natural, right: Natural) -> Natural {
    var product = Natural(0)
    guard !left.limbs.isEmpty, !right.limbs.isEmpty else { return product }
    product.limbs = Array(repeating: 0, count: left.limbs.count + right.limbs.count)
    for (i, first) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (j, second) in right.limbs.enumerated() {
        carry += UInt64(first) * UInt64(second) + UInt64(product.limbs[i + j])
        product.limbs[i + j] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product.limbs[i + right.limbs.count] = UInt32(carry)
    }
    while product.limbs.last == 0 { product.limbs.removeLast() }
    return product
  }

  static func < (left: Natural, right: Natural) -> Bool {
    guard left.limbs.count == right.limbs.count else { return left.limbs.count < right.limbs.count }
    for index in left.limbs.indices.reversed() where left.limbs[index] != right.limbs[index] {
      return left.limbs[index] < right.limbs[index]
    }
    return false
  }
}
