#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The natural logarithm, from the C library: the one function of it that counting needs.
func logarithm(_ value: Double) -> Double { log(value) }
