/// From which number of points on a pairing is of use to a search.
struct SearchAim: Sendable, Hashable {
  /// So many points are enough, and fewer are of no use; nil: the more the better.
  var goal: Int?
  /// Only whole multiples of this tell one pairing from another; what is left over only breaks ties.
  var unit = 1
  /// A pairing better by no more than this share of its points is not sought.
  var gap = 0.0

  /// The fewest points that a pairing of use has when `best` is known; nil where any is of use.
  func next(after best: ComponentPairing?) -> Int? {
    guard let best else { return goal }
    let next = (best.points.dividedDown(by: unit) + 1) * unit
    return max(next, goal ?? next)
  }

  /// A bound below this proves that nothing of use is left.
  func floor(_ best: ComponentPairing?) -> Double {
    guard let next = next(after: best) else { return -1e15 }
    let near = best.map { Double($0.points) + gap * abs(Double($0.points)) } ?? -.infinity
    return max(Double(next), near) - 1e-6
  }
}

extension Int {
  /// The quotient, rounded down.
  fileprivate func dividedDown(by unit: Int) -> Int {
    let quotient = self / unit
    return quotient * unit > self ? quotient - 1 : quotient
  }
}
