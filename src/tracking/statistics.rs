//! Statistics: applications go in, the funnel and its figures come out. Pure.
