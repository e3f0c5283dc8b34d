import Foundation
import Testing

@testable import RosterFiles

/// Mutated files: whatever is in them, the readers answer with a value or with faults, in time and without crashing. `TANDEM_FUZZ` sets the
/// number of inputs; a few in CI, 100,000 and more by hand.
@Suite("Readers of mutated files")
struct FuzzTests {
  static let count = Int(ProcessInfo.processInfo.environment["TANDEM_FUZZ"] ?? "") ?? 400

  @Test("Rosters")
  func rosters() throws {
    var mutator = Mutator(seed: 1)
    let sound = Array(RosterText.sound.utf8)
    for _ in 0..<Self.count {
      let text = mutator.mutated(sound)
      guard let document = try? RosterFile.decode(text) else { continue }
      // What reads can be written and reads as the same.
      #expect(try RosterFile.decode(RosterFile.encode(document.roster)).roster == document.roster)
    }
  }

  @Test("Every fault of a mutated roster has a sentence and a place")
  func sentences() {
    var mutator = Mutator(seed: 2)
    let sound = Array(RosterText.sound.utf8)
    for _ in 0..<Self.count {
      do { _ = try RosterFile.decode(mutator.mutated(sound)) } catch {
        #expect(!error.faults.isEmpty)
        for fault in error.faults {
          #expect(fault.line > 0 && fault.column > 0)
          #expect(fault.description.hasSuffix(".") || fault.description.hasSuffix("?"))
          #expect(!fault.description.contains("something else"))
        }
      }
    }
  }

  @Test("Plans")
  func plans() throws {
    var mutator = Mutator(seed: 3)
    let sound = PlanFile.encode(SamplePlan.plan)
    for _ in 0..<Self.count {
      guard let document = try? PlanFile.decode(mutator.mutated(sound)) else { continue }
      // Gaps and parts are written to so many decimals: what is written once stays as it is.
      let bytes = PlanFile.encode(document.plan)
      #expect(try PlanFile.encode(PlanFile.decode(bytes).plan) == bytes)
    }
  }

  @Test("Spreadsheets")
  func spreadsheets() throws {
    var mutator = Mutator(seed: 4)
    let files = Dictionary(uniqueKeysWithValues: try StarterProgram.files.map { ($0.name, $0.bytes) })
    let names = files.keys.sorted()
    for _ in 0..<max(50, Self.count / 20) {
      var changed = files
      let name = names[mutator.draw(names.count)]
      changed[name] = mutator.mutated(files[name] ?? [])
      for keepGoing in [false, true] {
        do {
          let roster = try CSVImport.roster(ofFiles: changed, keepGoing: keepGoing).roster
          #expect(try RosterFile.decode(RosterFile.encode(roster)).roster == roster)
        } catch let error as ImportError {
          #expect(!error.description.isEmpty)
        }
      }
    }
  }

  @Test("OneRoster files")
  func oneRoster() throws {
    var mutator = Mutator(seed: 5)
    let text = Array((SampleExport.version11["users.csv"] ?? "").utf8)
    for _ in 0..<Self.count {
      var rest: [UInt8]? = mutator.mutated(text)
      let stream = try? CSVStream {
        defer { rest = nil }
        return rest
      }
      guard var stream else { continue }
      while let row = try? stream.row() { #expect(row.line > 0) }
    }
  }
}

/// Changes bytes at random, the same way for the same seed.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// A number below `bound` (SplitMix64).
  mutating func draw(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }

  private static let words: [[UInt8]] = [
    "null", "-1", "1e999", "0.1234567890123", "{}", "[]", "\"\"", "\"x-y\":1,", "\\ud800", "\u{FEFF}", "\"",
    ",", ";", "\r\n",
    "99999999999999999999", "true", "/", "*", "24:00", "2026-02-30", "'=", "[[[[[[[[", "}}}}", "Mon-Fri",
    "id", "\u{0}",
  ].map { Array($0.utf8) }

  /// The bytes with one to six changes: one replaced, put in or taken away, a part repeated or removed, a word put in, or the end cut off.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...draw(6) where !bytes.isEmpty {
      let place = draw(bytes.count)
      let length = min(1 + draw(40), bytes.count - place)
      switch draw(8) {
      case 0: bytes[place] = UInt8(draw(256))
      case 1: bytes.insert(UInt8(draw(128)), at: place)
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      case 4: bytes.removeSubrange(place..<place + length)
      case 5: bytes.insert(contentsOf: Self.words[draw(Self.words.count)], at: place)
      case 6: bytes.replaceSubrange(place..<place + length, with: Self.words[draw(Self.words.count)])
      default: if draw(10) == 0 { bytes.removeSubrange(place...) }
      }
    }
    return bytes
  }
}
