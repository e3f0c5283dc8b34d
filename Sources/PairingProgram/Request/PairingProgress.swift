import Synchronization

/// How far the pairing is.
public struct PairingProgress: Sendable, Hashable {
  public var components: Int
  public var componentsDone: Int
  /// Points so far over the components that have a pairing, and the bound; nil while one has none.
  public var points: Int?
  public var bound: Double?
}

/// Gathers what components report.
final class ProgressBoard: Sendable {
  private struct State {
    var points: [Int?]
    var bounds: [Double]
    var done: Int
  }

  private let state: Mutex<State>
  private let report: (@Sendable (PairingProgress) -> Void)?

  /// A board for so many components.
  init(count: Int, report: (@Sendable (PairingProgress) -> Void)?) {
    state = Mutex(
      State(
        points: Array(repeating: nil, count: count),
        bounds: Array(repeating: .infinity, count: count), done: 0))
    self.report = report
  }

  /// A component has a better pairing or bound.
  func post(_ answer: ComponentAnswer, component: Int) {
    guard let report else { return }
    let now = state.withLock { state in
      state.points[component] = answer.pairing?.points
      state.bounds[component] = answer.bound
      return Self.progress(state)
    }
    report(now)
  }

  /// A component is done.
  func finish(_ component: Int) {
    guard let report else { return }
    let now = state.withLock { state in
      state.done += 1
      return Self.progress(state)
    }
    report(now)
  }

  private static func progress(_ state: State) -> PairingProgress {
    let points = state.points.compactMap { $0 }
    let bound = state.bounds.reduce(0, +)
    return PairingProgress(
      components: state.points.count, componentsDone: state.done,
      points: points.count == state.points.count ? points.reduce(0, +) : nil,
      bound: bound.isFinite ? bound : nil)
  }
}
