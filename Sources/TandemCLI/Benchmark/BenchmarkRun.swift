import Coaching
import Foundation
import IntegerProgram
import PairingProgram
import SchedulingProgram

/// Measures one roster from reading its file to the plan in memory.
struct BenchmarkRun {
  let path: String
  let threads: Int
  /// Whether the schedule is left out.
  let pairsOnly: Bool
  let start = ContinuousClock.now

  /// Reads, pairs and schedules the roster, and says what it took.
  func result() throws -> BenchmarkResult {
    let input = try RosterInput(path: path)
    let read = elapsed
    let candidates = input.finder.find(threads: threads)
    let found = elapsed
    let (outcome, pairing) = try pair(input, candidates)
    let schedule = try pairsOnly ? nil : self.schedule(input, candidates, outcome)
    let roster = input.roster
    return BenchmarkResult(
      roster: URL(fileURLWithPath: path).lastPathComponent, leaders: roster.leaders.count,
      peers: roster.peers.count, schools: roster.schools.count, eligiblePairs: candidates.pairs.count,
      naturalColumns: naturalColumns(candidates), threads: threads, readSeconds: read,
      candidateSeconds: found - read, pairing: pairing, schedule: schedule,
      seconds: elapsed, peakMemory: PeakMemory.mebibytes)
  }

  /// Pairs with their meeting times, group times, and what peers and leaders lack.
  private func naturalColumns(_ candidates: Candidates) -> Int {
    candidates.pairs.count + candidates.groupTimes.reduce(0) { $0 + $1.count }
      + candidates.runs.reduce(0) { $0 + Int($1.count) }
  }

  private var elapsed: Double { (ContinuousClock.now - start).inSeconds }

  private func pair(
    _ input: RosterInput, _ candidates: Candidates
  ) throws -> (PairingOutcome, BenchmarkResult.Stage) {
    let trace = ProofTrace(from: start)
    var options = PairingSolver.Options()
    options.threads = threads
    options.progress = { trace.note(best: $0.points, bound: $0.bound) }
    let began = elapsed
    let library = LibraryTime.seconds
    let outcome = try PairingSolver(options).solve(
      PairingRequest(roster: input.roster, candidates: candidates))
    trace.note(best: outcome.points, bound: outcome.bound)
    let taken = elapsed - began
    let work = outcome.statistics
    let stage = BenchmarkResult.Stage(
      number: outcome.points, bound: outcome.bound, gap: outcome.proof.gap, status: outcome.status.rawValue,
      components: work.components, columns: work.columns, rounds: work.rounds, nodes: work.nodes,
      programs: work.programs, seconds: taken,
      shareInGLPK: share(LibraryTime.seconds - library, of: taken, parts: work.components),
      first: trace.first, toOnePercent: trace.seconds(toGap: 0.01),
      toOneTenthPercent: trace.seconds(toGap: 0.001), toProof: trace.seconds(toGap: 0))
    return (outcome, stage)
  }

  private func schedule(
    _ input: RosterInput, _ candidates: Candidates, _ outcome: PairingOutcome
  ) throws -> BenchmarkResult.Stage {
    var options = SchedulingOptions()
    options.threads = threads
    let began = elapsed
    let library = LibraryTime.seconds
    let request = PairingRequest(roster: input.roster, candidates: candidates)
    let pairing = PairingAssembly(finder: input.finder, request: request, outcome: outcome).pairing()
    let found = try TermScheduler(
      SchedulingRequest(pairing, finder: input.finder), options: options
    ).solve()
    let taken = elapsed - began
    let work = found.statistics
    let schedule = found.schedule
    return BenchmarkResult.Stage(
      number: schedule.penalty, bound: schedule.proof.bound, gap: schedule.proof.gap,
      status: schedule.proof.status.rawValue, components: work.components, columns: work.columns,
      rounds: work.rounds, nodes: work.improvements, programs: work.programs, seconds: taken,
      shareInGLPK: share(LibraryTime.seconds - library, of: taken, parts: work.components))
  }

  /// A single component has one thread for its programs, several have as many as there are threads.
  private func share(_ seconds: Double, of taken: Double, parts: Int) -> Double {
    min(1, seconds / max(1e-9, taken * Double(max(1, min(threads, parts)))))
  }
}
