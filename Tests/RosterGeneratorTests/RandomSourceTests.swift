import Testing

@testable import RosterGenerator

struct RandomSourceTests {
  /// The first numbers of seed 0 in the authors' own program.
  @Test func sequenceIsSplitMix64() {
    var random = RandomSource(seed: 0, stream: "")
    #expect(random.next() == 0xE220_A839_7B1D_CDAF)
    #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
    #expect(random.next() == 0x06C4_5D18_8009_454F)
  }

  @Test func streamsDiffer() {
    var first = RandomSource(seed: 1, stream: "leader 1")
    var second = RandomSource(seed: 1, stream: "leader 2")
    #expect(first.next() != second.next())
  }

  @Test func numbersKeepToTheirRange() {
    var random = RandomSource(seed: 7, stream: "range")
    let numbers = (0..<1000).map { _ in random.int(in: -3...4) }
    #expect(Set(numbers) == Set(-3...4))
  }

  @Test func samplesHoldNothingTwice() {
    var random = RandomSource(seed: 7, stream: "sample")
    #expect(Set(random.sample(5, of: [1, 2, 3, 4, 5, 6])).count == 5)
    #expect(random.sample(9, of: [1, 2]).sorted() == [1, 2])
  }

  @Test func partsAddUp() {
    #expect(Allotment.split(400, among: Allotment.unequalWeights(count: 13)).reduce(0, +) == 400)
    #expect(Allotment.split(2, among: [1, 1, 1]).reduce(0, +) == 2)
    #expect(Numbering.id("L", 6, of: 230) == "L007")
  }
}
