import Coaching
import IntegerProgram
import PairingProgram
import SchedulingProgram

/// Looks for the plan with the greatest value: pairing points less schedule penalties (SPEC §5, "The plan's value").
///
/// Pairing first and scheduling after is not best, since the pairing does not see what the schedule can't deliver. So the pairing is solved
/// with what each pair costs at least in the schedule (`PairFloors`) taken off its points; its bound then holds for the value of any plan.
/// Then a plan's pairs and usual times are changed one by one together with their sessions (`PlanRefinement`), and the best plan is kept.
public struct PlanSearch: Sendable {
  /// How to search; but for the limits of the two programs all counts work.
  public struct Options: Sendable {
    public var pairing = PairingSolver.Options()
    public var scheduling = SchedulingOptions()
    /// The search for other pairs stops where the value lies that near its bound, as a share of it.
    public var gap = 0.0
    /// Seconds after which the best so far is returned; only for the user's own limit.
    public var timeLimit: Double?
    /// Told of each stage: what, the best value so far and its bound.
    public var progress: (@Sendable (String, Int?, Double?) -> Void)?

    /// SPEC's defaults.
    public init() {}
  }

  let finder: CandidateFinder
  let options: Options
  let clock: SearchClock
  private let terms: PlanScheduling

  /// A search over a roster's plans.
  public init(_ finder: CandidateFinder, options: Options = Options()) {
    self.finder = finder
    self.options = options
    clock = SearchClock(options)
    terms = PlanScheduling(finder, options.scheduling, clock)
  }

  /// The best plan found, with the bound on the value of any plan.
  public func run() throws -> PlanSearchOutcome {
    let candidates = finder.find(threads: options.pairing.threads)
    let request = PairingRequest(roster: finder.roster, candidates: candidates)
    options.progress?("pairing", nil, nil)
    // Under "fair" the pairing has aims of its own before the points, and is all there is.
    let plain = finder.roster.objective == .points ? try propose(request) : try solve(request)
    guard finder.roster.objective == .points else {
      return try ending(request, plain, bound: plain.bound)
    }
    var walk = PlanWalk(roster: finder.roster, request: request, plain: plain, gap: options.gap)
    if clock.isOver { return try stopped(&walk) }
    let first = try priced(&walk)
    return try improve(&walk, from: first)
  }

  /// Tries pairings in turn by a quick schedule, and schedules the best in full.
  private func improve(_ walk: inout PlanWalk, from found: [PairingOutcome]) throws -> PlanSearchOutcome {
    let last = found[found.count - 1]
    let cycles = terms.cycleCount(last)
    // A large schedule takes its time: then only the most promising pairing is tried, and mended.
    let isLarge = cycles > 1_000
    let attended = try attending(walk)
    let first =
      isLarge
      ? [try timed(attended ?? last, walk)] : [walk.plain] + found.suffix(4) + [attended].compactMap { $0 }
    try takeQuick(first, &walk)
    if !clock.isOver { _ = try trim(&walk, effort: isLarge ? .kept : .quick) }
    if cycles <= PlanScheduling.smallLimit {
      try refineAll(&walk)
    } else if let best = walk.best {
      _ = try refine(&walk, best, tries: terms.isHuge(best.outcome) ? Self.triesOfHuge : Self.triesOfLarge)
    }
    try trimStopped(&walk)
    guard let best = walk.best else { return try stopped(&walk) }
    return try ending(
      walk.request, best.outcome, bound: walk.bound, plain: walk.plain, standing: best.schedule)
  }

  /// The plan of the pairing with the most points, where nothing more can be looked for.
  private func stopped(_ walk: inout PlanWalk) throws -> PlanSearchOutcome {
    let whole = try ending(walk.request, walk.plain, bound: walk.bound)
    walk.take(walk.plain, whole.schedule)
    try trimStopped(&walk)
    guard let best = walk.best, best.outcome.choices != walk.plain.choices else { return whole }
    return try ending(
      walk.request, best.outcome, bound: walk.bound, plain: walk.plain, standing: best.schedule)
  }

  /// Takes pairs out of the best plan that are worth more undone; tells whether there were any.
  private func trim(_ walk: inout PlanWalk, effort: PlanScheduling.Effort) throws -> Bool {
    guard let best = walk.best, let trimmed = walk.trimmed, walk.isNew(trimmed) else { return false }
    walk.take(
      trimmed, try terms.schedule(trimmed, walk.request, effort: effort, previous: best.schedule))
    return true
  }

  /// The same where the search has been stopped, as long as there are any: that needs no more than to put the rest in place.
  private func trimStopped(_ walk: inout PlanWalk) throws {
    while clock.isOver, try trim(&walk, effort: .kept) {}
  }

  /// Takes note of the pairings that are new, by quick schedules side by side.
  private func takeQuick(_ outcomes: [PairingOutcome], _ walk: inout PlanWalk) throws {
    var fresh: [PairingOutcome] = []
    for outcome in outcomes
    where walk.isNew(outcome) && !fresh.contains(where: { $0.choices == outcome.choices }) {
      fresh.append(outcome)
    }
    let request = walk.request
    let found = try SolverThreads.map(fresh, threads: options.scheduling.threads) { _, outcome in
      clock.isOver ? nil : try terms.schedule(outcome, request, effort: .quick)
    }
    for (outcome, schedule) in zip(fresh, found) { if let schedule { walk.take(outcome, schedule) } }
  }

  /// The pairing in which a peer who can't attend the group time costs what their absence does; nil where no group meets.
  private func attending(_ walk: PlanWalk) throws -> PairingOutcome? {
    guard let request = walk.attendingRequest, !clock.isOver else { return nil }
    let isLarge = request.candidates.pairs.count > Self.exactLimit
    // Sessions decide the rest: one organization of a survey branched for a minute, to no better plan.
    return try solve(request, gap: gap(request), branches: !isLarge)
  }

  /// The same pairs at times at which more of their meetings can be; small rosters' pairings have chosen them by that.
  private func timed(_ outcome: PairingOutcome, _ walk: PlanWalk) throws -> PairingOutcome {
    guard walk.request.candidates.pairs.count > Self.exactLimit, !clock.isOver else { return outcome }
    let floors = try PairFloors(finder, walk.request.candidates).all(
      outcome.choices.map(\.pair), threads: options.pairing.threads)
    return try solve(walk.timing(outcome, floors: floors))
  }

  /// Refines every plan that was met, the best first: which of them leads furthest is not known before. Then sessions and pairs of the best in turn:
  /// better sessions let other pairs in, and other pairs other sessions.
  private func refineAll(_ walk: inout PlanWalk) throws {
    var left = Self.triesOfSmall
    for start in walk.ranked where left > 0 && !clock.isOver {
      left -= try refine(&walk, start, tries: min(left, Self.triesOfOne))
    }
    for turn in 0..<Self.turns where !clock.isOver {
      let before = walk.best?.value
      try deepen(&walk, plans: turn > 0 ? 1 : isTiny(walk) ? Self.plansOfTiny : 2)
      if let best = walk.best { _ = try refine(&walk, best, tries: Self.triesOfOne, endsWhenSpent: true) }
      if walk.best?.value == before { break }
    }
  }

  /// Changes a plan's pairs and usual times one by one; tells how many tries that took.
  private func refine(
    _ walk: inout PlanWalk, _ plan: PlanWalk.Met, tries: Int, endsWhenSpent: Bool = false
  ) throws -> Int {
    guard !walk.isGoodEnough, !clock.isOver else { return 0 }
    let (best, bound) = (walk.best?.value ?? plan.value, walk.bound)
    // Of the user's time half is left for the schedule in full.
    let reserved = clock.remaining.map { $0 / 2 }
    var draft = PlanDraft(finder, walk.request, outcome: plan.outcome, schedule: plan.schedule)
    var refinement = PlanRefinement(
      walk.moves(isTiny: isTiny(walk)), walk.times, threads: options.scheduling.threads,
      seed: options.scheduling.seed, limit: tries
    ) { clock.isOver || (reserved.map { (clock.remaining ?? 0) < $0 } ?? false) }
    options.progress?("other pairs", best, bound)
    try refinement.run(&draft, goal: best, endsWhenSpent: endsWhenSpent) {
      options.progress?("other pairs", max(best, $0), bound)
    }
    guard draft.value > plan.value else { return refinement.tries }
    let outcome = draft.outcome(like: plan.outcome)
    // Put in place anew as a whole: its penalty and its reasons are then known of the whole, not of parts.
    walk.take(outcome, try terms.schedule(outcome, walk.request, effort: .kept, previous: draft.schedule))
    return refinement.tries
  }

  /// How often the best of those are searched by sessions and by pairs in turn, at most.
  private static let turns = 2
  /// Tries for the refinement of one plan of those, of all of them at first, of a larger plan, and of the largest.
  private static let triesOfOne = 150_000
  private static let triesOfSmall = 400_000
  private static let triesOfLarge = 500_000
  private static let triesOfHuge = 750_000

  /// Searches the schedules of the best plans further: quick ones say little about which of them is best.
  private func deepen(_ walk: inout PlanWalk, plans: Int) throws {
    guard !walk.isGoodEnough, walk.hasLost || isTiny(walk) else { return }
    // Twice what the first one gained, or two cycles: what is worse than the best by more is not made better by its sessions.
    var reach: Int?
    for contender in walk.contenders(plans) where !clock.isOver {
      if let reach, let best = walk.best, contender.value + reach < best.value { break }
      options.progress?("the best plans anew", walk.best?.value, walk.bound)
      walk.take(
        contender.outcome,
        try terms.schedule(contender.outcome, walk.request, effort: .deep, previous: contender.schedule))
      let gain = walk.met[walk.met.count - 1].value - contender.value
      reach = reach ?? 2 * max(gain, finder.roster.weights.missingCycle)
    }
    if !clock.isOver { _ = try trim(&walk, effort: .deep) }
  }

  /// Whether a term is so small that plans are looked at closely which a quick schedule puts far below the best, even where that one lacks nothing.
  private func isTiny(_ walk: PlanWalk) -> Bool {
    walk.best.map { terms.cycleCount($0.outcome) <= PlanScheduling.tinyLimit } ?? false
  }

  /// Plans of such a term that are looked at.
  private static let plansOfTiny = 5

  /// The plan of an outcome, scheduled in full; never dearer than the schedule it has already, however early the user stops.
  private func ending(
    _ request: PairingRequest, _ outcome: PairingOutcome, bound: Double, plain: PairingOutcome? = nil,
    standing: Schedule? = nil
  ) throws -> PlanSearchOutcome {
    options.progress?("schedule", nil, bound)
    var schedule = try terms.schedule(outcome, request, effort: .proven, previous: standing)
    if var standing, standing.penalty < schedule.penalty {
      standing.proof = Proof(
        number: standing.penalty, bound: max(standing.proof.bound, schedule.proof.bound),
        otherwise: max(.feasible, schedule.proof.status))
      schedule = standing
    }
    let assembly = PairingAssembly(finder: finder, request: request, outcome: outcome)
    var pairing = assembly.pairing(forSchedule: plain != nil)
    if let plain {
      pairing.proof = Proof(
        number: pairing.points, bound: plain.bound, otherwise: max(.feasible, plain.status))
    }
    return PlanSearchOutcome(pairing: pairing, schedule: schedule, valueBound: bound)
  }

  /// Candidate pairs up to which every proposal is solved to its end.
  static let exactLimit = 5_000
  /// Those beyond which it takes minutes.
  static let roughLimit = 100_000
  /// How near its bound a proposal for a large roster must come: prices and schedules are less exact than that.
  private static let roughGap = 0.0005
  /// The same of the largest.
  private static let startGap = 0.003

  /// A pairing to try; of a large roster nearly the best.
  func propose(_ request: PairingRequest) throws -> PairingOutcome {
    try solve(request, gap: gap(request))
  }

  private func gap(_ request: PairingRequest) -> Double {
    let count = request.candidates.pairs.count
    return count <= Self.exactLimit ? 0 : count <= Self.roughLimit ? Self.roughGap : Self.startGap
  }

  private func solve(_ request: PairingRequest, gap: Double = 0, branches: Bool = true) throws
    -> PairingOutcome
  {
    var settings = options.pairing
    settings.gap = max(settings.gap, gap)
    settings.branches = branches
    settings.timeLimit = clock.remaining.map { $0 / 3 }
    return try PairingSolver(settings).solve(request)
  }
}

/// A plan's blocks and how good the whole is proven to be.
public struct PlanSearchOutcome: Sendable {
  public var pairing: Pairing
  public var schedule: Schedule
  /// No plan of the roster has a greater value.
  public var valueBound: Double
}
