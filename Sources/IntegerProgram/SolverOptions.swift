import CGLPKShims

/// How GLPK is to search, and when it is to stop.
public struct SolverOptions: Sendable {
  /// Wall clock. It makes results depend on the machine: only for the user's own limit. GLPK looks at it between
  /// nodes, and within a node's linear program about once a second.
  public var timeLimit: Duration?
  /// Nodes of the search tree whose processing begins; the same on every machine.
  public var nodeLimit: Int?
  /// Simplex iterations of one linear program without presolve; the same on every machine.
  public var iterationLimit: Int?
  /// |best − bound| / |best| that is good enough. Meaningless near an objective of 0.
  public var relativeGap = 0.0
  /// |best − bound| that is good enough.
  public var absoluteGap = 0.0
  /// Only solutions with a better objective are wanted, such as that of a solution already known.
  public var cutoff: Double?
  /// GLPK's own reductions before the search.
  public var presolve = true
  public var cuts: Cuts = []
  public var branching: Branching = .standard
  public var backtracking: Backtracking = .standard
  /// A heuristic that often finds a first solution, at some cost.
  public var feasibilityPump = false
  public var simplex: Simplex = .automatic
  /// MB of GLPK's memory on this thread; more ends in `SolverError.fault`.
  public var memoryLimit: Int?
  public var stop: StopSignal?
  /// A solution already known, by variable: the search begins with it, and its outcome is never worse. GLPK can't take
  /// one through its presolve, which is then left out. For programs with integers.
  public var start: [Double]?

  public init() {}

  /// Cutting planes. GLPK's cover cuts are left out: they keep counters that all threads share.
  public struct Cuts: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let mixedIntegerRounding = Cuts(rawValue: 1)
    public static let gomory = Cuts(rawValue: 2)
    public static let clique = Cuts(rawValue: 4)
    public static let all: Cuts = [.mixedIntegerRounding, .gomory, .clique]
  }

  /// GLPK's GLP_BR_….
  public enum Branching: Int32, Hashable, Sendable {
    case standard = 0
    case firstFractional = 1
    case lastFractional, mostFractional, driebeckTomlin, pseudocost
  }

  /// GLPK's GLP_BT_….
  public enum Backtracking: Int32, Hashable, Sendable {
    case standard = 0
    case depthFirst = 1
    case breadthFirst, bestBound, bestProjection
  }

  public enum Simplex: Int32, Hashable, Sendable {
    /// Dual after a change of rows or bounds, else primal.
    case automatic = 0
    case primal = 1
    case dual
  }

  func check() throws(SolverError) {
    if let timeLimit, timeLimit < .zero { throw .invalidOption("timeLimit") }
    if let nodeLimit, nodeLimit < 0 { throw .invalidOption("nodeLimit") }
    if let iterationLimit, iterationLimit < 0 { throw .invalidOption("iterationLimit") }
    guard relativeGap >= 0, relativeGap.isFinite else { throw .invalidOption("relativeGap") }
    guard absoluteGap >= 0, absoluteGap.isFinite else { throw .invalidOption("absoluteGap") }
    if let cutoff, !cutoff.isFinite { throw .invalidOption("cutoff") }
    if let memoryLimit, memoryLimit < 1 || memoryLimit > Int32.max { throw .invalidOption("memoryLimit") }
  }

  /// - Parameter body: gets pointers into the options, which are valid during the call.
  func withGLPK(_ body: (UnsafePointer<tandem_options>) -> Int32) -> Int32 {
    withExtendedLifetime(stop) {
      var control = forGLPK()
      guard let start else { return body(&control) }
      return start.withUnsafeBufferPointer { point in
        control.start = point.baseAddress
        return body(&control)
      }
    }
  }

  private func forGLPK() -> tandem_options {
    tandem_options(
      time_limit: timeLimit.map(Self.milliseconds) ?? -1,
      iteration_limit: iterationLimit.map(Int64.init) ?? -1,
      node_limit: nodeLimit.map(Int64.init) ?? -1,
      relative_gap: relativeGap,
      absolute_gap: absoluteGap,
      cutoff: cutoff ?? .nan,
      memory_limit: Int32(memoryLimit ?? 0),
      simplex: simplex.rawValue,
      branching: branching.rawValue,
      backtracking: backtracking.rawValue,
      presolve: presolve,
      mixed_integer_rounding_cuts: cuts.contains(.mixedIntegerRounding),
      gomory_cuts: cuts.contains(.gomory),
      clique_cuts: cuts.contains(.clique),
      feasibility_pump: feasibilityPump,
      stop: stop?.address,
      start: nil)
  }

  private static func milliseconds(_ duration: Duration) -> Int64 {
    let (seconds, attoseconds) = duration.components
    guard seconds < Int64.max / 2_000 else { return Int64.max }
    return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
  }
}
