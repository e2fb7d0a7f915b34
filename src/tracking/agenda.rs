//! The agenda: what is due when, and which applications have gone quiet. Pure.
